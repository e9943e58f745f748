/** The plain-language area and the community's public pages. */
package org.collegium.web.resources;
