/**
 * Closed rooms, who sits in them with which face, and how one comes in. Builds any member's {@link org.collegium.access.Actor}. Uses
 * personas, members and the ground; knows nothing of what is said inside.
 */
package org.collegium.groups;
