package org.deepxs.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports run downwards, packages have no cycles, and only the command line prints or exits. */
class LayersTest {

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.deepxs");
  }

  @Test
  void modulesUseOnlyWhatLiesBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("slha")
        .definedBy("org.deepxs.slha..")
        .layer("pdf")
        .definedBy("org.deepxs.pdf..")
        .layer("xsec")
        .definedBy("org.deepxs.xsec..")
        .layer("spectrum")
        .definedBy("org.deepxs.spectrum..")
        .layer("dataset")
        .definedBy("org.deepxs.dataset..")
        .layer("learn")
        .definedBy("org.deepxs.learn..")
        .layer("predict")
        .definedBy("org.deepxs.predict..")
        .layer("app")
        .definedBy("org.deepxs.app..")
        .whereLayer("slha")
        .mayNotAccessAnyLayer()
        .whereLayer("pdf")
        .mayNotAccessAnyLayer()
        .whereLayer("xsec")
        .mayOnlyAccessLayers("slha", "pdf")
        .whereLayer("spectrum")
        .mayOnlyAccessLayers("slha")
        .whereLayer("dataset")
        .mayNotAccessAnyLayer()
        .whereLayer("learn")
        .mayOnlyAccessLayers("dataset")
        .whereLayer("predict")
        .mayOnlyAccessLayers("slha", "pdf", "xsec", "learn")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .check(classes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slha", "pdf", "xsec", "spectrum", "dataset", "learn", "predict", "app"})
  void packagesOfAModuleHaveNoCycles(String module) {
    slices()
        .matching("org.deepxs." + module + ".(*)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true) // a module of one package
        .check(classes);
  }

  @Test
  void nothingButItsModuleKnowsSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.deepxs.spark..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deepxs.spark..", "org.apache.spark..")
        .check(classes);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.deepxs.app.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(classes);
  }

  @Test
  void onlyTheCommandLineExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.deepxs.app.cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }

  @Test
  void inputAndOutputDoNotKnowEachOtherOrTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.deepxs.app.input")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deepxs.app.output", "org.deepxs.app.run", "org.deepxs.app.cli")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.deepxs.app.output")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.deepxs.app.input", "org.deepxs.app.run", "org.deepxs.app.cli")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage("org.deepxs.app.run")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.deepxs.app.cli")
        .check(classes);
  }
}
