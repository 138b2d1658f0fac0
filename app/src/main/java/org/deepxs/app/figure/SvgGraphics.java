package org.deepxs.app.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.Map;

/**
 * Draws shapes and texts as SVG. Texts become outlines, which look the same everywhere; pictures
 * are not drawn. Copies made by {@link #create()} write to the same document.
 */
final class SvgGraphics extends Graphics2D {

  private final Document document;
  private Color color = Color.BLACK;
  private Color background = Color.WHITE;
  private Stroke stroke = new BasicStroke(1);
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private AffineTransform transform = new AffineTransform();
  private Shape clip; // in the document's coordinates; null for none
  private Composite composite = AlphaComposite.SrcOver;
  private final RenderingHints hints = new RenderingHints(Map.of());

  /** What all copies write to. */
  private static final class Document {
    private final StringBuilder body = new StringBuilder();
    private final Graphics2D metrics =
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    private int clips;
    private Shape lastClip;
  }

  SvgGraphics() {
    this(new Document());
  }

  private SvgGraphics(Document document) {
    this.document = document;
  }

  /** The whole document of a size in pixels. */
  String document(int width, int height) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\">%n",
            width,
            height,
            width,
            height)
        + document.body
        + "</svg>\n";
  }

  private void element(Shape shape, String style) {
    Shape placed = transform.createTransformedShape(shape);
    String text;
    boolean upright = transform.getShearX() == 0 && transform.getShearY() == 0;
    if (upright && shape instanceof Ellipse2D circle && circle.getWidth() == circle.getHeight()) {
      Rectangle2D box = placed.getBounds2D();
      text =
          String.format(
              Locale.ROOT,
              "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"",
              number(box.getCenterX()),
              number(box.getCenterY()),
              number(box.getWidth() / 2));
    } else if (upright && shape instanceof Rectangle2D) {
      Rectangle2D box = placed.getBounds2D();
      text =
          String.format(
              Locale.ROOT,
              "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"",
              number(box.getX()),
              number(box.getY()),
              number(box.getWidth()),
              number(box.getHeight()));
    } else {
      text = "<path d=\"" + path(placed) + "\"";
    }
    String clipping = clipping();
    document.body.append(text).append(style).append(clipping).append("/>\n");
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int points =
          switch (it.currentSegment(c)) {
            case PathIterator.SEG_MOVETO -> letter(path, 'M', 1);
            case PathIterator.SEG_LINETO -> letter(path, 'L', 1);
            case PathIterator.SEG_QUADTO -> letter(path, 'Q', 2);
            case PathIterator.SEG_CUBICTO -> letter(path, 'C', 3);
            default -> letter(path, 'Z', 0);
          };
      for (int k = 0; k < 2 * points; k++) {
        path.append(k == 0 ? "" : " ").append(number(c[k]));
      }
    }
    return path.toString();
  }

  private static int letter(StringBuilder path, char letter, int points) {
    path.append(letter);
    return points;
  }

  /** Hundredths of a pixel. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    return hundredths % 100 == 0
        ? Long.toString(hundredths / 100)
        : String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
  }

  private String clipping() {
    if (clip == null) {
      return "";
    }
    if (!clip.equals(document.lastClip)) {
      document.clips++;
      document.lastClip = clip;
      document.body.append(
          "<clipPath id=\"c" + document.clips + "\"><path d=\"" + path(clip) + "\"/></clipPath>\n");
    }
    return " clip-path=\"url(#c" + document.clips + ")\"";
  }

  private String colour(String property) {
    String text =
        String.format(
            " %s=\"#%02x%02x%02x\"", property, color.getRed(), color.getGreen(), color.getBlue());
    return color.getAlpha() == 255
        ? text
        : text + " " + property + "-opacity=\"" + number(color.getAlpha() / 255.0) + "\"";
  }

  @Override
  public void draw(Shape shape) {
    StringBuilder style = new StringBuilder(" fill=\"none\"").append(colour("stroke"));
    if (stroke instanceof BasicStroke basic) {
      style.append(" stroke-width=\"").append(number(basic.getLineWidth())).append('"');
      if (basic.getDashArray() != null) {
        style.append(" stroke-dasharray=\"");
        for (float dash : basic.getDashArray()) {
          style.append(number(dash)).append(' ');
        }
        style.append('"');
      }
    }
    element(shape, style.toString());
  }

  @Override
  public void fill(Shape shape) {
    if (color.getAlpha() > 0) {
      element(shape, colour("fill"));
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawGlyphVector(font.createGlyphVector(getFontRenderContext(), text), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char ch = text.first(); ch != AttributedCharacterIterator.DONE; ch = text.next()) {
      plain.append(ch);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public Graphics create() {
    SvgGraphics copy = new SvgGraphics(document);
    copy.color = color;
    copy.background = background;
    copy.stroke = stroke;
    copy.font = font;
    copy.transform = new AffineTransform(transform);
    copy.clip = clip;
    copy.composite = composite;
    copy.hints.putAll(hints);
    return copy;
  }

  @Override
  public void dispose() {}

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    Color kept = color;
    color = background;
    fillRect(x, y, width, height);
    color = kept;
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
    fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int count) {
    for (int k = 1; k < count; k++) {
      drawLine(x[k - 1], y[k - 1], x[k], y[k]);
    }
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int count) {
    draw(new Polygon(x, y, count));
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int count) {
    fill(new Polygon(x, y, count));
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

  @Override
  public boolean drawImage(Image image, AffineTransform at, ImageObserver observer) {
    return true;
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {}

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {}

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {}

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(Image i, int x, int y, int width, int height, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color back, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, Color back, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image i, int x, int y, int x2, int y2, int a, int b, int a2, int b2, ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image i,
      int x,
      int y,
      int x2,
      int y2,
      int a,
      int b,
      int a2,
      int b2,
      Color back,
      ImageObserver o) {
    return true;
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return transform.createTransformedShape(shape).intersects(area);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return document.metrics.getDeviceConfiguration();
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return document.metrics.getFontRenderContext();
  }

  @Override
  public FontMetrics getFontMetrics(Font wanted) {
    return document.metrics.getFontMetrics(wanted);
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double angle) {
    transform.rotate(angle);
  }

  @Override
  public void rotate(double angle, double x, double y) {
    transform.rotate(angle, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform further) {
    transform.concatenate(further);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void clip(Shape shape) {
    Shape placed = transform.createTransformedShape(shape);
    if (clip == null) {
      clip = placed;
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(placed));
      clip = both;
    }
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(Shape shape) {
    clip = shape == null ? null : transform.createTransformedShape(shape);
  }

  @Override
  public Shape getClip() {
    try {
      return clip == null ? null : transform.createInverse().createTransformedShape(clip);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      return null;
    }
  }

  @Override
  public Rectangle getClipBounds() {
    Shape shape = getClip();
    return shape == null ? null : shape.getBounds();
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint instanceof Color plain) {
      color = plain;
    }
  }

  @Override
  public Paint getPaint() {
    return color;
  }

  @Override
  public void setColor(Color other) {
    color = other == null ? color : other;
  }

  @Override
  public Color getColor() {
    return color;
  }

  @Override
  public void setBackground(Color other) {
    background = other;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setStroke(Stroke other) {
    stroke = other;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setFont(Font other) {
    font = other;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setComposite(Composite other) {
    composite = other;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setPaintMode() {}

  @Override
  public void setXORMode(Color other) {}

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {
    hints.put(key, value);
  }

  @Override
  public Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> other) {
    hints.clear();
    hints.putAll(other);
  }

  @Override
  public void addRenderingHints(Map<?, ?> other) {
    hints.putAll(other);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }
}
