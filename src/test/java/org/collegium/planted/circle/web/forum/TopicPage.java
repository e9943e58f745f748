package org.collegium.planted.circle.web.forum;

import org.collegium.planted.circle.web.frame.MenuPage;

/** One half. */
public class TopicPage {
    MenuPage menu;
}
