#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take what their option says, which Swift can't call.
static inline CURLcode curl_begin(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *text) {
  return (curl_easy_setopt)(handle, option, text);
}
static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *pointer) {
  return (curl_easy_setopt)(handle, option, pointer);
}
static inline CURLcode curl_set_callback(CURL *handle, CURLoption option,
  size_t (*callback)(char *bytes, size_t size, size_t count, void *context)) {
  return (curl_easy_setopt)(handle, option, callback);
}
static inline CURLcode curl_get_number(CURL *handle, CURLINFO info, long *value) {
  return (curl_easy_getinfo)(handle, info, value);
}
