/**
 * Letters for the names of people, whatever the language of the screen: a name that shows as empty boxes is a name
 * lost. Each file is read only when one of its letters is on the page. Fetched once the door is drawn: it need not wait.
 */
import '@fontsource-variable/noto-sans/wght.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import '@fontsource-variable/noto-sans-bengali/wght.css';
import '@fontsource-variable/noto-sans-devanagari/wght.css';
import '@fontsource-variable/noto-sans-ethiopic/wght.css';
import '@fontsource-variable/noto-sans-khmer/wght.css';
import '@fontsource-variable/noto-sans-myanmar/wght.css';
import '@fontsource-variable/noto-sans-tamil/wght.css';
import '@fontsource-variable/noto-sans-thai/wght.css';
