package org.collegium.planted.upward.web;

/** Is used from below. */
public class TopicPage {}
