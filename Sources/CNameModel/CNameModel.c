#include "CNameModel.h"

// Linked in, so that it needs no file at run time, no start-up work, and is shared between processes.
_Alignas(64) static const unsigned char model[] = {
#embed "names.model"
};
const size_t sillok_name_model_size = sizeof model;

const void *sillok_names(void) { return model; }
