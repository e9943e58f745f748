/** The append-only, hash-chained trail of staff acts. Uses the kernel, access and the platform. */
package org.collegium.audit;
