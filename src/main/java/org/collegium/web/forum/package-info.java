/** Topics, posts, drafts. */
package org.collegium.web.forum;
