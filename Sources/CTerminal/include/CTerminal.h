#ifndef YC_CTERMINAL_H
#define YC_CTERMINAL_H
#endif
