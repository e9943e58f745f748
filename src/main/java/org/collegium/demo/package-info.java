/**
 * Alongside, the invented demo community: read from {@code db/demo} and written with the owner's rights into an empty database, only when
 * {@code COLLEGIUM_DEMO=true}. Knows the tables, no feature's code but the ground's.
 */
package org.collegium.demo;
