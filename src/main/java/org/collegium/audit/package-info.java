/** The append-only, hash-chained trail of staff acts. Uses the kernel and access only. */
package org.collegium.audit;
