#ifndef YC_CSYSTEM_H
#define YC_CSYSTEM_H
#endif
