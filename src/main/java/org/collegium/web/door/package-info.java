/** Signing in and out. */
package org.collegium.web.door;
