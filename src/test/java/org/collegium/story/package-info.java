/**
 * Stories of use, told to the real desks in the real server on the real database. Each makes its own people, groups and topics, so they
 * may run in any order and beside what earlier ones left.
 */
package org.collegium.story;
