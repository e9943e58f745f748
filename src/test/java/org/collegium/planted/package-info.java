/**
 * Small houses built wrong on purpose, one fault each, and one built right ({@code sound}). {@code ArchitectureFaultsTest} shows them to
 * the laws, so that a law which no longer goes red is noticed. Never part of the application.
 */
package org.collegium.planted;
