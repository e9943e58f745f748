/** The moderators' rooms: the queue and the file of a case. */
package org.collegium.web.moderation;
