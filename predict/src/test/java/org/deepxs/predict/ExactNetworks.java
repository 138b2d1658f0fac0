package org.deepxs.predict;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.deepxs.learn.feature.Features;
import org.deepxs.learn.feature.Standardisation;
import org.deepxs.learn.feature.TargetTransform;
import org.deepxs.learn.kernel.Precision;
import org.deepxs.learn.model.CardSection;
import org.deepxs.learn.model.Model;
import org.deepxs.learn.model.ModelDescription;
import org.deepxs.learn.model.ModelFolder;
import org.deepxs.learn.model.ModelInput;
import org.deepxs.learn.model.ModelOrigin;
import org.deepxs.learn.model.ModelOutput;
import org.deepxs.learn.network.Activation;
import org.deepxs.learn.network.Architecture;
import org.deepxs.learn.network.Network;
import org.deepxs.predict.line.LineModels;
import org.deepxs.predict.line.LineOutputs;
import org.deepxs.xsec.hadronic.IntegrationOptions;
import org.deepxs.xsec.structure.LineFamily;
import org.deepxs.xsec.structure.LineMasses;
import org.deepxs.xsec.structure.LinePartons;
import org.deepxs.xsec.structure.LineProduct;
import org.deepxs.xsec.structure.StructureConditions;
import org.deepxs.xsec.structure.StructureCorrection;
import org.deepxs.xsec.structure.StructureSet;

/** Networks that always give the structures of one point of masses per family. */
final class ExactNetworks {

  /** Only the sum of same and opposite chirality is used of the s channel. */
  private static final Set<String> NOT_LEARNED = Set.of("PP", "PS");

  private final ModelFolder folder;
  private final StructureConditions conditions;
  private final IntegrationOptions integration;

  ExactNetworks(Path directory, StructureConditions conditions, IntegrationOptions integration) {
    this.folder = ModelFolder.of(directory);
    this.conditions = conditions;
    this.integration = integration;
  }

  LineModels models(Map<LineFamily, LineMasses> points) {
    points.forEach(
        (family, masses) -> {
          StructureSet emission =
              family == LineFamily.MIXED
                  ? StructureSet.EMISSION_CHARGED
                  : StructureSet.EMISSION_NEUTRAL;
          StructureSet loops =
              switch (family) {
                case NEUTRALINO -> StructureSet.LOOPS_NEUTRALINO;
                case CHARGINO -> StructureSet.LOOPS_CHARGINO;
                case MIXED -> StructureSet.LOOPS_MIXED;
              };
          save(family, "emission", masses, emission, family.emission());
          save(family, "loops", masses, loops, family.loops());
          if (family == LineFamily.CHARGINO) {
            save(family, "channel", masses, loops, family.loops());
          }
        });
    return LineModels.of(folder, "exact");
  }

  /** Networks that give one K for every product of every line, and another for mixed squarks. */
  static LineModels constants(Path directory, double k, OptionalDouble mixed) {
    ModelFolder folder = ModelFolder.of(directory);
    LineMasses masses = new LineMasses(100, 200, 500, 500, 1000);
    for (LineFamily family : LineFamily.values()) {
      Map<String, Double> all = new LinkedHashMap<>();
      for (LinePartons partons : LineOutputs.partons(family)) {
        Stream.concat(family.emission().stream(), family.loops().stream())
            .forEach(product -> all.put(LineOutputs.name(partons, product), k));
      }
      for (String part : List.of("emission", "loops")) {
        save(folder, LineModels.name("exact", family, part), StructureSet.LOOPS_MIXED, masses, all);
      }
      mixed.ifPresent(
          value -> {
            Map<String, Double> bottom = new LinkedHashMap<>();
            for (String product : List.of("EaEb+", "EaEb-", "TaTb")) {
              bottom.put("bbbar_" + product, value);
            }
            String name = LineModels.name("exact", family, "bottom");
            save(folder, name, StructureSet.EMISSION_BOTTOM, masses, bottom);
          });
    }
    return LineModels.of(folder, "exact");
  }

  /**
   * The same as {@link #constants}, but lines of charginos without exchanged squarks have their
   * own.
   */
  static LineModels withChannel(Path directory, double k, double channel) {
    constants(directory, k, OptionalDouble.empty());
    Map<String, Double> own = new LinkedHashMap<>();
    for (LinePartons partons : LineOutputs.partons(LineFamily.CHARGINO)) {
      own.put(partons.label() + "_SS", channel);
      own.put(partons.label() + "_SO", channel);
    }
    ModelFolder folder = ModelFolder.of(directory);
    String name = LineModels.name("exact", LineFamily.CHARGINO, "channel");
    LineMasses masses = new LineMasses(100, 200, 500, 500, 1000);
    save(folder, name, StructureSet.LOOPS_CHARGINO, masses, own);
    return LineModels.of(folder, "exact");
  }

  private void save(
      LineFamily family,
      String part,
      LineMasses masses,
      StructureSet set,
      List<LineProduct> products) {
    Map<String, Double> k = new HashMap<>();
    List<StructureCorrection> values = set.corrections(masses, conditions, integration);
    int n = 0;
    for (LinePartons partons : set.partons()) {
      for (int p = 0; p < set.products().size(); p++) {
        StructureCorrection value = values.get(n++);
        k.put(partons.label() + "_" + value.name(), value.value());
      }
    }
    Map<String, Double> outputs = new LinkedHashMap<>();
    for (LinePartons partons : LineOutputs.partons(family)) {
      for (LineProduct product : products) {
        if (!NOT_LEARNED.contains(product.name())) {
          String name = LineOutputs.name(partons, product);
          outputs.put(name, k.get(name));
        }
      }
    }
    save(folder, LineModels.name("exact", family, part), set, masses, outputs);
  }

  private static void save(
      ModelFolder folder,
      String name,
      StructureSet set,
      LineMasses masses,
      Map<String, Double> values) {
    TargetTransform plain = new TargetTransform(TargetTransform.Function.IDENTITY, 0.0, 1.0);
    List<ModelOutput> outputs =
        values.keySet().stream().map(output -> new ModelOutput(output, "", plain)).toList();
    Model model = constant(set, outputs, List.copyOf(values.values()));
    double[] row =
        set.masses().stream()
            .mapToDouble(mass -> masses.mass(LineMasses.NAMES.indexOf(mass)))
            .toArray();
    folder.save(model, description(name, outputs.size()), row, 1);
  }

  private static Model constant(StructureSet set, List<ModelOutput> outputs, List<Double> biases) {
    List<ModelInput> inputs =
        set.masses().stream().map(name -> new ModelInput(name, "GeV", 1, 1e5)).toList();
    Architecture shape = Architecture.of(1, 1, 1, Activation.TANH, outputs.size());
    int size = 2 + 2 * outputs.size();
    double[] parameters = new double[size];
    for (int k = 0; k < biases.size(); k++) {
      parameters[size - biases.size() + k] = biases.get(k);
    }
    return new Model(
        inputs,
        Features.of(set.masses(), List.of("squark")),
        Standardisation.none(1),
        Network.of(shape, parameters),
        outputs,
        Precision.FLOAT64);
  }

  private static ModelDescription description(String name, int outputs) {
    return new ModelDescription(
        name,
        "Constants",
        List.of(),
        CardSection.of(Map.of()),
        new ModelOrigin("", "", "test", Map.of()),
        CardSection.of(Map.of("rms", new double[outputs])),
        CardSection.of(Map.of()));
  }
}
