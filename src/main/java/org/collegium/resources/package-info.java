/**
 * Owns the plain-language area: pages, help lines, the glossary, and the community's own public pages. Never knows who reads it, and
 * never reaches into a closed group. Uses moderation (its pages can be reported) and the ground.
 */
package org.collegium.resources;
