/**
 * Topics, posts and their earlier wordings, drafts, and where each reader left off. Uses personas, groups, moderation (whose {@code
 * ReportedContent} it implements) and what lies below them; knows neither notices nor search.
 */
package org.collegium.forum;
