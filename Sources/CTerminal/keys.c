// What the keyboard sends. Bytes stay bytes (the UTF-8 decoder is in Swift, because get_wch loses a
// character that two reads share); the keys terminfo knows, and those it misses, become our codes.
#include <poll.h>
#include <sys/ioctl.h>

#include "internal.h"

// Above KEY_MAX and below what curses makes up for extended capabilities.
#define PASTE_BEGIN 0x7000
#define PASTE_END 0x7001

/// Sequences that terminals send whatever TERM says; terminfo's own entry wins where there is one.
static const struct {
  const char *sequence;
  int key;
} alternates[] = {
    {"\033[A", KEY_UP},         {"\033[B", KEY_DOWN},       {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},       {"\033OA", KEY_UP},         {"\033OB", KEY_DOWN},
    {"\033OC", KEY_RIGHT},      {"\033OD", KEY_LEFT},       {"\033[H", KEY_HOME},
    {"\033OH", KEY_HOME},       {"\033[1~", KEY_HOME},      {"\033[7~", KEY_HOME},
    {"\033[F", KEY_END},        {"\033OF", KEY_END},        {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},       {"\033[2~", KEY_IC},        {"\033[3~", KEY_DC},
    {"\033[5~", KEY_PPAGE},     {"\033[6~", KEY_NPAGE},     {"\033[Z", KEY_BTAB},
    {"\033OM", KEY_ENTER},      {"\033OP", KEY_F(1)},       {"\033OQ", KEY_F(2)},
    {"\033OR", KEY_F(3)},       {"\033OS", KEY_F(4)},       {"\033[11~", KEY_F(1)},
    {"\033[12~", KEY_F(2)},     {"\033[13~", KEY_F(3)},     {"\033[14~", KEY_F(4)},
    {"\033[[A", KEY_F(1)},      {"\033[[B", KEY_F(2)},      {"\033[[C", KEY_F(3)},
    {"\033[[D", KEY_F(4)},      {"\033[[E", KEY_F(5)},      {"\033[15~", KEY_F(5)},
    {"\033[17~", KEY_F(6)},     {"\033[18~", KEY_F(7)},     {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)},     {"\033[21~", KEY_F(10)},    {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},    {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END},
};

bool keys_pastes(void) {
  const char *enable = tigetstr("BE");
  return enable && enable != (char *)-1;
}

void keys_start(void) {
  for (size_t i = 0; i < sizeof alternates / sizeof *alternates; i++)
    if (key_defined(alternates[i].sequence) == 0)
      define_key(alternates[i].sequence, alternates[i].key);
}

static int32_t translate(int key) {
  switch (key) {
  case KEY_UP: return CT_KEY_UP;
  case KEY_DOWN: return CT_KEY_DOWN;
  case KEY_LEFT: return CT_KEY_LEFT;
  case KEY_RIGHT: return CT_KEY_RIGHT;
  case KEY_HOME: return CT_KEY_HOME;
  case KEY_END: return CT_KEY_END;
  case KEY_PPAGE: return CT_KEY_PAGE_UP;
  case KEY_NPAGE: return CT_KEY_PAGE_DOWN;
  case KEY_IC: return CT_KEY_INSERT;
  case KEY_DC: return CT_KEY_DELETE;
  case KEY_BACKSPACE: return CT_KEY_BACKSPACE;
  case KEY_BTAB: return CT_KEY_BACK_TAB;
  case KEY_ENTER: return CT_KEY_ENTER;
  case KEY_MOUSE: return CT_KEY_MOUSE;
  case PASTE_BEGIN: return CT_KEY_PASTE_BEGIN;
  case PASTE_END: return CT_KEY_PASTE_END;
  default:
    if (key >= KEY_F(1) && key <= KEY_F(24))
      return CT_KEY_FUNCTION + (key - KEY_F0);
    return CT_KEY_UNKNOWN;
  }
}

int32_t ct_next_input(void) {
  int key = wgetch(ct_keyboard);
  if (key == ERR)
    return CT_NO_INPUT;
  return key <= 255 ? key : translate(key);
}

bool ct_has_unread_input(void) {
  int waiting = 0;
  return ioctl(ct_tty.input, FIONREAD, &waiting) == 0 && waiting > 0;
}

bool ct_is_gone(void) {
  struct pollfd terminal = {.fd = ct_tty.input, .events = POLLIN};
  if (poll(&terminal, 1, 0) <= 0)
    return false;
  return (terminal.revents & (POLLHUP | POLLERR | POLLNVAL)) || !ct_has_unread_input();
}

void ct_discard_input(void) { flushinp(); }

void ct_set_mouse(bool enabled) {
  mouseinterval(0);
  mousemask(enabled ? BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0,
            NULL);
}

int32_t ct_mouse_take(int32_t *row, int32_t *column) {
  MEVENT event;
  if (getmouse(&event) != OK)
    return CT_MOUSE_NONE;
  *row = event.y;
  *column = event.x;
  if (event.bstate & BUTTON1_PRESSED)
    return CT_MOUSE_PRESS;
  if (event.bstate & BUTTON1_RELEASED)
    return CT_MOUSE_RELEASE;
  if (event.bstate & BUTTON4_PRESSED)
    return CT_MOUSE_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED)
    return CT_MOUSE_WHEEL_DOWN;
  return CT_MOUSE_NONE;
}
