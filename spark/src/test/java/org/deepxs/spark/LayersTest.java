package org.deepxs.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The module knows tables and Spark, and no physics. */
class LayersTest {

  @Test
  void onlyTablesAndSpark() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.deepxs.spark");
    classes()
        .that()
        .resideInAPackage("org.deepxs.spark..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.deepxs.spark..", "org.deepxs.dataset..", "org.apache.spark..", "java..")
        .check(ours);
  }
}
