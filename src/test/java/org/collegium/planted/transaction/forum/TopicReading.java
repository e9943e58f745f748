package org.collegium.planted.transaction.forum;

import jakarta.transaction.Transactional;

/** Opens a transaction without being a desk. */
@Transactional
public class TopicReading {}
