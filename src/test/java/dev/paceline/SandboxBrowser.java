package dev.paceline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at the sandbox's page: types, presses, and waits for what they expect to see. */
final class SandboxBrowser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final WebDriverWait wait;

    private SandboxBrowser(ChromeDriver driver) {
        this.driver = driver;
        this.wait = new WebDriverWait(driver, PATIENCE);
        wait.ignoring(StaleElementReferenceException.class)
                .ignoring(NoSuchElementException.class)
                .ignoring(ElementNotInteractableException.class);
    }

    /** Nothing where there is no Chromium, or no driver for it. */
    static Optional<SandboxBrowser> open(Path profile) {
        Optional<Path> chromium = program("CHROME_BIN", "/usr/bin/chromium");
        Optional<Path> chromedriver = program("CHROMEDRIVER", "/usr/bin/chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            return Optional.empty();
        }
        // It remarks that it knows no developer tools of this Chromium, which nothing here uses.
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--user-data-dir=" + profile.toAbsolutePath());
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .usingAnyFreePort()
                .build();
        SandboxBrowser browser = new SandboxBrowser(new ChromeDriver(service, options));
        browser.resize(1280, 860);
        return Optional.of(browser);
    }

    void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void go(String address) {
        driver.get(address);
        until("the page is there", () -> find("#panel").isPresent());
    }

    /** Types into the field for messages; a newline sends it. */
    void type(CharSequence... keys) {
        wait.until(there -> {
            driver.findElement(By.id("text")).sendKeys(keys);
            return true;
        });
    }

    void say(String text) {
        type(text, Keys.ESCAPE, Keys.ENTER);
    }

    /** What stands in the field for messages. */
    String draft() {
        return Objects.requireNonNull(driver.findElement(By.id("text")).getDomProperty("value"));
    }

    List<String> suggestions() {
        return all("#completions:not([hidden]) li:not([hidden]) b");
    }

    /** The text of the newest message. */
    String last() {
        List<String> messages = all("article.message");
        return messages.isEmpty() ? "" : messages.get(messages.size() - 1);
    }

    /** Waits for the newest message to be as expected. */
    String sees(Predicate<String> expected) {
        until("a message that fits", () -> expected.test(last()));
        return last();
    }

    /** Whether a message says this. */
    boolean says(String text) {
        return all("article.message").stream().anyMatch(message -> message.contains(text));
    }

    /** Presses a button of the message that says this. */
    void press(String button, String text) {
        wait.until(there -> {
            click(message(text), button);
            return true;
        });
    }

    /** Presses the button of one row of several, by what a reader hears of it. */
    void pressAbout(String heard) {
        wait.until(there -> {
            driver.findElements(By.cssSelector("article.message button[aria-label]")).stream()
                    .filter(each ->
                            String.valueOf(each.getDomAttribute("aria-label")).startsWith(heard))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(heard))
                    .click();
            return true;
        });
    }

    /** Uses a shortcut on the message that says this, from the menu that comes up with the mouse; with the keyboard from there. */
    void shortcut(String name, String text) {
        wait.until(there -> {
            WebElement message = message(text);
            new Actions(driver).moveToElement(message).perform();
            message.findElement(By.cssSelector(".toolbar > button")).click();
            return true;
        });
        until("the menu begins with " + name, () -> focus().startsWith(name));
        driver.switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    void pressInModal(String button) {
        wait.until(there -> {
            click(driver.findElement(By.cssSelector("#modal dialog")), button);
            return true;
        });
    }

    /** Says yes to the question that a button asks first. */
    void confirm(String button) {
        wait.until(there -> {
            click(driver.findElement(By.cssSelector("dialog.small[open]")), button);
            return true;
        });
    }

    boolean hasModal() {
        return find("#modal dialog[open]").isPresent();
    }

    /** Everything that the open modal says. */
    String modal() {
        return text("#modal dialog[open]");
    }

    /** What the element says that the next key goes to. */
    String focus() {
        return driver.switchTo().activeElement().getText();
    }

    void fill(String label, String value) {
        wait.until(there -> {
            WebElement field = driver.findElements(By.cssSelector("#modal .input")).stream()
                    .filter(input -> input.getText().startsWith(label))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(label))
                    .findElement(By.cssSelector("input, textarea"));
            field.clear();
            field.sendKeys(value);
            return true;
        });
    }

    void choose(String label, String option) {
        wait.until(there -> {
            driver.findElements(By.cssSelector("#modal .input")).stream()
                    .filter(input -> input.getText().startsWith(label))
                    .flatMap(input -> input.findElements(By.tagName("option")).stream())
                    .filter(each -> each.getText().equals(option))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(option))
                    .click();
            return true;
        });
    }

    /** Becomes another member by the menu of the sidebar. */
    void become(String name) {
        wait.until(there -> {
            driver.findElement(By.cssSelector(".switcher .me")).click();
            return true;
        });
        clickFirst(".switcher .menu a", member -> member.contains(name), name);
        until("one is " + name, () -> text(".switcher .me").contains(name));
    }

    /** Chooses from the menu of the sandbox's own clock. */
    void control(String item) {
        openControls();
        clickFirst("#times button", each -> each.startsWith(item), item);
    }

    void openControls() {
        wait.until(there -> {
            driver.findElement(By.id("clock")).click();
            return true;
        });
    }

    /** What the sandbox says of itself: its time, and what is wrong with its Slack. */
    String controls() {
        return text("#controls");
    }

    /** What stands above the newest messages. */
    String lastDay() {
        List<String> days = all(".day");
        return days.get(days.size() - 1);
    }

    void endFault() {
        clickFirst(".fault button", each -> true, "Stop");
    }

    /** Goes to a channel, a person or an app by the sidebar. */
    void follow(String place) {
        clickFirst("#sidebar .places a", each -> each.endsWith(place), place);
    }

    /** Of an app: its Home tab or its messages. */
    void followTab(String name) {
        clickFirst("#panel nav a", tab -> tab.equals(name), name);
    }

    private void clickFirst(String selector, Predicate<String> text, String what) {
        wait.until(there -> {
            driver.findElements(By.cssSelector(selector)).stream()
                    .filter(element -> text.test(element.getText()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException(what))
                    .click();
            return true;
        });
    }

    String panel() {
        return text("#panel");
    }

    /** Waits until the middle of the window says this. */
    void panelSays(String text) {
        until("the panel says " + text, () -> panel().contains(text));
    }

    /** Waits; says what was there instead when it is in vain. */
    void until(String what, BooleanSupplier condition) {
        try {
            wait.until(there -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            throw new AssertionError("Not so: " + what + ". There is: " + panel() + "\n" + modal(), e);
        }
    }

    void save(Path screenshot) throws IOException {
        Files.write(screenshot, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private String text(String css) {
        return all(css).stream().findFirst().orElse("");
    }

    private List<String> all(String css) {
        // A page that changes meanwhile is read again.
        return wait.until(there -> driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    private Optional<WebElement> find(String css) {
        return driver.findElements(By.cssSelector(css)).stream().findFirst();
    }

    private WebElement message(String text) {
        return driver.findElements(By.cssSelector("article.message")).stream()
                .filter(each -> each.getText().contains(text))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(text));
    }

    private static void click(WebElement within, String button) {
        within.findElements(By.tagName("button")).stream()
                .filter(each -> each.getText().equals(button))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(button))
                .click();
    }

    private static Optional<Path> program(String variable, String usual) {
        return Stream.of(Optional.ofNullable(System.getenv(variable)).orElse(usual))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
