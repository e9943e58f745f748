package org.collegium.planted.upward.forum;

import org.collegium.planted.upward.web.TopicPage;

/** Uses a page. */
class Topics {
    TopicPage page;
}
