/**
 * REST under {@code /api/v1}: translates JSON to desks and readings and back, and refusals to {@code application/problem+json}. Decides
 * nothing. Uses every feature but registration; never another delivery.
 */
package org.collegium.api;
