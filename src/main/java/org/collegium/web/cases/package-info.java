/** Reporting, and following one's own side of a case. */
package org.collegium.web.cases;
