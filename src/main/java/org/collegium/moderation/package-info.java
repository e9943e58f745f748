/**
 * Reports, the cases they become, and decisions that can be undone. Never learns what a post is: content features implement {@link
 * org.collegium.moderation.ReportedContent}. Uses personas, members and the ground.
 */
package org.collegium.moderation;
