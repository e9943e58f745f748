package org.collegium.resources;

/**
 * A part of a page.
 *
 * @param id its anchor on the page; null for what stands before the first heading
 * @param title its heading, plain text; null for what stands before the first heading
 * @param html safe HTML, headings from the third level down
 */
public record Section(String id, String title, String html) {}
