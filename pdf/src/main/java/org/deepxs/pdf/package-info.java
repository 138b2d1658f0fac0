/** Module pdf. */
package org.deepxs.pdf;
