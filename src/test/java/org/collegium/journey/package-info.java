/**
 * Journeys: what people do with the running product, in a real browser and by plain HTTP. Each test signs in by itself, makes what it
 * needs, and passes in any order and beside what earlier ones left. {@link org.collegium.journey.Visit} watches every page on the way.
 */
package org.collegium.journey;
