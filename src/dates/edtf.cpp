#include "dates/edtf.hpp"
