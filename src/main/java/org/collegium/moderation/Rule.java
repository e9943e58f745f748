package org.collegium.moderation;

/**
 * A rule of the community, which reports and decisions name.
 *
 * @param code its lasting name
 * @param source the professional standard or law it comes from
 * @param harm how harmful a breach is, from 0 to 100
 */
public record Rule(String code, String title, String text, String source, int harm) {}
