set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})
foreach(step
    "${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix}"
    "${CMAKE_COMMAND} -G Ninja -S ${SOURCE}/docs/examples/consumer -B ${WORK}/consumer -DCMAKE_PREFIX_PATH=${prefix}"
    "${CMAKE_COMMAND} --build ${WORK}/consumer"
    "${CMAKE_COMMAND} -E env NOTEGRAPH_DATA=${prefix}/share/notegraph ${WORK}/consumer/list_rulings ${SOURCE}/docs/examples/kazakhstan-digest.txt"
    "${prefix}/bin/notegraph build ${SOURCE}/docs/examples/kazakhstan-digest.txt -f ttl -o ${WORK}/graph")
  separate_arguments(command UNIX_COMMAND ${step})
  execute_process(COMMAND ${command} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${step}\ngave ${code}:\n${output}")
  endif()
endforeach()
