// What Electron and the tests need from the machine, and how to see that it is there. `library` is looked up among the
// loader's libraries, `program` in PATH; `t64` marks packages that were renamed for 64-bit time.

/** Libraries that Electron is linked against (others come along as their dependencies), and the keyring's client. */
export const WINDOW_NEEDS = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0', t64: true },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2', t64: true },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libsecret-1-0', library: 'libsecret-1.so.0' },
  { package: 'fonts-liberation', fonts: true }
]

/** To compile the SQLite binding that an older Electron needs. */
export const COMPILER_NEEDS = [
  { package: 'g++', program: 'g++' },
  { package: 'make', program: 'make' },
  { package: 'python3', program: 'python3' }
]

export const DISPLAY_NEEDS = [
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'xvfb', program: 'xvfb-run' },
  { package: 'xauth', program: 'xauth' }
]

/** Tests look at the pages of a PDF, and use a real keyring on a private bus. */
export const TEST_NEEDS = [
  { package: 'poppler-utils', program: 'pdftotext' },
  { package: 'gnome-keyring', program: 'gnome-keyring-daemon' },
  { package: 'dbus', program: 'dbus-run-session' }
]
