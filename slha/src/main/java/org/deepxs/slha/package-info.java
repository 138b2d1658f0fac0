/** Module slha. */
package org.deepxs.slha;
