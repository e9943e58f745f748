package org.collegium.planted.transactionofmethod.web;

import jakarta.transaction.Transactional;

/** Opens a transaction in one method. */
public class TopicPage {
    @Transactional
    public void reply() {}
}
