/** Groups and personas. */
package org.collegium.web.groups;
