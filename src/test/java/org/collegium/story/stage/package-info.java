/** What stands ready before the first story: the real database, and one server with one deployment for all of them. */
package org.collegium.story.stage;
