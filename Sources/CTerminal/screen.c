// Taking the terminal and giving it back, in the one order that survives every terminal we met.
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "internal.h"

tty_pair ct_tty = {0, 1};
WINDOW *ct_keyboard;

static SCREEN *screen;
static bool running;
static bool answer_pending; // the width probe was sent; its answer must not reach the shell
static int saved_stderr = -1;
static int kept_stderr = -1; // what was written to standard error while the screen was up
static struct termios shell_modes;

static char restore[512];
static size_t restore_length;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

/// curses drops every wide character without a UTF-8 LC_CTYPE, so find one whatever the machine
/// is set to. Only LC_CTYPE: numbers stay as they are written in C.
static bool set_utf8_locale(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
      return true;
  return false;
}

/// Opens the terminal itself when input or output is piped.
static bool open_tty(FILE **input, FILE **output) {
  if (isatty(0) && isatty(1)) {
    *input = stdin;
    *output = stdout;
  } else {
    *input = fopen("/dev/tty", "re");
    *output = fopen("/dev/tty", "we");
    if (!*input || !*output) {
      if (*input)
        fclose(*input);
      if (*output)
        fclose(*output);
      return false;
    }
  }
  ct_tty.input = fileno(*input);
  ct_tty.output = fileno(*output);
  return true;
}

/// A terminfo string, NULL where the terminal has none.
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (char *)-1 ? NULL : text;
}

/// Appends a terminfo string without its padding marks `$<5>`: nobody waits for a crash.
static void restore_append(const char *text) {
  if (!text)
    return;
  while (*text && restore_length < sizeof restore - 1) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end) {
        text = end + 1;
        continue;
      }
    }
    restore[restore_length++] = *text++;
  }
}

/// What undoes everything we may have switched on; made now because a signal handler may not.
static void make_restore_string(void) {
  restore_length = 0;
  if (keys_pastes())
    restore_append(paste_off);
  if (capability("kmous"))
    restore_append("\033[?1000l\033[?1006l");
  restore_append(capability("op"));
  restore_append(capability("sgr0"));
  restore_append(capability("cnorm"));
  restore_append(capability("rmkx"));
  restore_append(capability("rmcup") ? capability("rmcup") : "\r\n");
}

/// Only where a cursor report is known to come back or to be ignored.
static bool may_probe(const char *term) {
  return strncmp(term, "xterm", 5) == 0 || strncmp(term, "tmux", 4) == 0 ||
         strncmp(term, "screen", 6) == 0 || strcmp(term, "linux") == 0;
}

static int32_t check_terminfo(const char *term) {
  int error = 0;
  if (!term || !*term)
    return CT_NO_TERM;
  if (setupterm(term, ct_tty.output, &error) != OK)
    return CT_UNKNOWN_TERM;
  if (!capability("cup"))
    return CT_NO_CURSOR_MOVEMENT;
  return CT_STARTED;
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  set_escdelay(25);
  typeahead(-1); // a frame is always sent whole: keys are drained before it is painted
  ct_keyboard = newpad(1, 1);
  if (ct_keyboard) {
    keypad(ct_keyboard, TRUE);
    nodelay(ct_keyboard, TRUE);
  }
}

/// Sends what curses knows nothing of. Its own buffer must be empty: it is after keypad, doupdate
/// and endwin. (putp is no help, it writes to stdout whatever the screen is on.)
static void send(const char *text) {
  size_t size = strlen(text);
  while (size > 0) {
    ssize_t written = write(ct_tty.output, text, size);
    if (written < 0 && errno != EINTR)
      return; // the terminal has gone, which the loop will find out
    if (written > 0) {
      text += written;
      size -= (size_t)written;
    }
  }
}

/// The first frame wipes the arrow away. Row 2, so that the report cannot be taken for F3 with a
/// modifier, which begins with ESC [ 1 ;
static void send_width_probe(void) {
  send("\033[2;1H\xE2\x86\x92\033[6n");
  answer_pending = true;
}

/// Whoever writes to standard error while the screen is up (the Swift runtime before it traps) must
/// not scribble over it: it is kept, and shown when the screen is gone. Somebody who sent standard
/// error elsewhere gets it there at once.
static void keep_stderr(void) {
  if (!isatty(2))
    return;
  kept_stderr = memfd_create("standard error", MFD_CLOEXEC);
  saved_stderr = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (kept_stderr >= 0 && saved_stderr >= 0)
    dup2(kept_stderr, 2);
}

void show_kept_stderr(int fd) {
  char piece[512];
  off_t place = 0;
  ssize_t size;
  while (kept_stderr >= 0 && (size = pread(kept_stderr, piece, sizeof piece, place)) > 0) {
    if (write(fd, piece, (size_t)size) != size)
      return;
    place += size;
  }
}

static void return_stderr(void) {
  if (saved_stderr >= 0) {
    dup2(saved_stderr, 2);
    show_kept_stderr(2);
    close(saved_stderr);
  }
  if (kept_stderr >= 0)
    close(kept_stderr);
  saved_stderr = kept_stderr = -1;
}

static int32_t find_terminal(FILE **input, FILE **output) {
  if (running)
    return CT_FAILED;
  if (!open_tty(input, output) || tcgetattr(ct_tty.input, &shell_modes) != 0)
    return CT_NO_TTY;
  return set_utf8_locale() ? check_terminfo(getenv("TERM")) : CT_NO_UTF8_LOCALE;
}

int32_t ct_check(int32_t *rows, int32_t *columns) {
  FILE *input, *output;
  struct winsize size;
  int32_t outcome = find_terminal(&input, &output);
  if (outcome != CT_STARTED)
    return outcome;
  if (ioctl(ct_tty.output, TIOCGWINSZ, &size) != 0)
    return CT_FAILED;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return CT_STARTED;
}

int32_t ct_start(const ct_options *options) {
  FILE *input, *output;
  int32_t outcome = find_terminal(&input, &output);
  if (outcome != CT_STARTED)
    return outcome;
  const char *term = getenv("TERM");

  make_restore_string();
  // Before newterm: curses keeps handlers it finds, and its own SIGTERM handler exits unsaved.
  signals_start(options->wake_fd, restore, restore_length, &shell_modes, options->last_words);
  screen = newterm(NULL, output, input);
  if (screen)
    set_modes();
  if (!screen || !ct_keyboard) {
    if (screen)
      endwin();
    signals_end();
    return CT_FAILED;
  }
  keys_start();
  paint_start();
  if (keys_pastes())
    send(paste_on);
  if (options->probes_width && may_probe(term))
    send_width_probe();
  keep_stderr();
  running = true;
  return CT_STARTED;
}

void ct_probe_answered(void) { answer_pending = false; }

/// Where there is no second screen to leave, the shell goes on in the last row: clear it.
static void clear_last_row(void) {
  leaveok(stdscr, FALSE);
  move(getmaxy(stdscr) - 1, 0);
  clrtoeol();
  refresh();
}

static void leave_screen(void) {
  if (!capability("rmcup"))
    clear_last_row();
  if (keys_pastes()) // of which endwin knows nothing
    send(paste_off);
  endwin();
}

static void enter_screen(void) {
  reset_prog_mode();
  ct_repaint_all();
  doupdate(); // after endwin this is what sends smcup and smkx again
  if (keys_pastes())
    send(paste_on);
}

void ct_end(void) {
  if (!running)
    return;
  running = false;
  leave_screen();
  if (answer_pending)
    tcflush(ct_tty.input, TCIFLUSH);
  tcsetattr(ct_tty.input, TCSANOW, &shell_modes);
  return_stderr();
  signals_end();
}

void ct_suspend(void) {
  leave_screen();
  signals_stop_group();
  enter_screen();
}

void ct_retake(void) {
  leave_screen();
  enter_screen();
}

void ct_size(int32_t *rows, int32_t *columns) {
  struct winsize size;
  if (ioctl(ct_tty.output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  } else {
    *rows = getmaxy(stdscr);
    *columns = getmaxx(stdscr);
  }
}
