package auteur.api.control;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says in the API's description that what was asked for is recorded, and carried out afterwards.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "202", description = "Recorded; `GET /api/admin/operations/{id}` tells what becomes of it", useReturnTypeSchema = true)
@interface RecordedWish {
}
