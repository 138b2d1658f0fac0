/** Module xsec. */
package org.deepxs.xsec;
