/** Starts a real MariaDB and the server on a developer's machine and in tests. Never part of the application. */
package org.collegium.launch;
