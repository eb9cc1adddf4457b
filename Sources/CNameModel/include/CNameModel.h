#ifndef C_NAME_MODEL_H
#define C_NAME_MODEL_H

#include <stddef.h>

/// The trained model of names (`make train`), as `SequenceModel` reads it.
const void *sillok_names(void);
extern const size_t sillok_name_model_size;

#endif
