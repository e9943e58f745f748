package org.collegium.planted.circle.web.frame;

import org.collegium.planted.circle.web.forum.TopicPage;

/** The other half. */
public class MenuPage {
    TopicPage topic;
}
