# Turns a text file into a C++ source that defines `extern const char *const NAME`.
# usage: cmake -DINPUT=... -DOUTPUT=... -DNAME=... -P embed_text.cmake
file(READ "${INPUT}" content)
file(WRITE "${OUTPUT}"
  "// Generated from ${INPUT}; edit that file.\nnamespace lantu\n{\nextern const char *const ${NAME};\nconst char *const ${NAME} = R\"LANTUTEXT(${content})LANTUTEXT\";\n}\n")
