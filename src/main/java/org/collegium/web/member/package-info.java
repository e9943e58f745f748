/** Home, notices and account. */
package org.collegium.web.member;
