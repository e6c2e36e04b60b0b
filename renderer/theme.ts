import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one place for colours, type and spacing of the kit; what our own styles need is in `styles/tokens.css`. */

/** Ink blue: the colour of acting. Shade 7 on white has a contrast of 8 to 1. */
const ink: MantineColorsTuple = [
  '#eef4fa',
  '#dbe6f1',
  '#b4cbe2',
  '#8aaed2',
  '#6895c5',
  '#5284bb',
  '#3d74ae',
  '#24527f',
  '#1d456c',
  '#123152'
]

const fonts = "Inter, 'Noto Sans Devanagari', sans-serif"

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink },
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '700' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  /** Devanagari carries marks above and below the line: never under 1.5. */
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { lineHeight: 1.5, overflow: 'visible' } } },
    TextInput: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    Modal: { defaultProps: { centered: true }, styles: { title: { fontWeight: 700, fontSize: '1.0625rem' } } },
    InputWrapper: { styles: { description: { fontSize: '0.8125rem' }, error: { fontSize: '0.8125rem' } } }
  }
})

/** Where the kit's own greys and reds are too pale to be read (WCAG 1.4.3), ours take their place. */
const readable = {
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-placeholder': 'var(--quiet)',
  '--input-placeholder-color': 'var(--quiet)'
}

export const readableColors: CSSVariablesResolver = () => ({ variables: {}, light: readable, dark: readable })
