/** Reporting, following a case, and the moderators' rooms. */
package org.collegium.web.moderation;
