/**
 * What every feature stands on: the clock, configuration, converters, Markdown made safe, pace limits. Knows the kernel, no feature.
 */
package org.collegium.platform;
