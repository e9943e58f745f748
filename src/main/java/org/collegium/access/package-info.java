/**
 * The one policy room: facts in, {@link org.collegium.access.Decision} out. No database, no clock, no session. Pages ask these rules to
 * offer a button, desks ask them again to act, notices ask them whom to tell. Uses the kernel only.
 */
package org.collegium.access;
